package auteur.api.conditional;

/// A part of a file, both ends included.
public record ByteRange(long first, long last) {

    public long length() {
        return last - first + 1;
    }

    /// As `Content-Range` says it.
    public String of(long whole) {
        return "bytes %s-%s/%s".formatted(first, last, whole);
    }
}
