package auteur.infra.engine.picture;

import auteur.infra.engine.picture.PictureFile.Container;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.exif.ExifReader;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.imageio.ImageReader;

/// A JPEG: gray, YCbCr, RGB, CMYK or YCCK.
@SuppressWarnings("ArrayRecordComponent") // compared with none
record JpegPicture(byte[] readable, JpegSegmentData segments) implements Container {

    private static final List<JpegSegmentType> READ = List.of(
            JpegSegmentType.APP0,
            JpegSegmentType.APP1,
            JpegSegmentType.APP2,
            JpegSegmentType.APPE,
            JpegSegmentType.SOF0,
            JpegSegmentType.SOF1,
            JpegSegmentType.SOF2);

    private static final byte[] ICC = identifier("ICC_PROFILE");
    private static final int ADOBE_TRANSFORM = 11;

    JpegPicture(byte[] bytes) {
        this(bytes, segments(bytes));
    }

    private static JpegSegmentData segments(byte[] bytes) {
        try {
            return JpegSegmentReader.readSegments(new SequentialByteArrayReader(bytes), READ);
        } catch (JpegProcessingException | IOException broken) {
            return new JpegSegmentData();
        }
    }

    @Override
    public Dimension size(ImageReader reader) throws IOException {
        return new Dimension(reader.getWidth(0), reader.getHeight(0));
    }

    @Override
    public BufferedImage read(ImageReader reader, int step) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var raster = reader.readRaster(0, parameters);
        var channels = raster.getNumBands();
        var profiled = profile().flatMap(icc -> ProfiledColours.of(icc, channels));
        return new PictureSamples(raster, false).inSrgb(switch (channels) {
            case 1 -> profiled.orElse(ToSrgb.PLAIN);
            case 3 -> isRgb() ? profiled.orElse(ToSrgb.PLAIN) : JpegColours.ofYcc(profiled.orElse(ToSrgb.PLAIN));
            case 4 -> adobeTransform().orElse(0) == 2
                    ? JpegColours.ofYcck(profiled.orElse(ToSrgb.INKS))
                    : JpegColours.ofInverted(profiled.orElse(ToSrgb.INKS));
            default -> throw new IOException("A JPEG of " + channels + " channels");
        });
    }

    @Override
    public int orientation() {
        return of(JpegSegmentType.APP1).stream()
                .filter(ExifReader::startsWithJpegExifPreamble)
                .findFirst()
                .map(Orientation::inExif)
                .orElse(Orientation.UPRIGHT);
    }

    /// As libjpeg has it: JFIF is YCbCr, then Adobe says, then the names of the components.
    private boolean isRgb() {
        if (of(JpegSegmentType.APP0).stream().anyMatch(segment -> startsWith(segment, identifier("JFIF")))) {
            return false;
        }
        return adobeTransform().map(transform -> transform == 0).orElseGet(() -> READ.stream()
                .filter(type -> type.name().startsWith("SOF"))
                .flatMap(type -> of(type).stream())
                .anyMatch(frame -> frame.length > 12 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B'));
    }

    private Optional<Integer> adobeTransform() {
        return of(JpegSegmentType.APPE).stream()
                .filter(segment -> segment.length > ADOBE_TRANSFORM
                        && startsWith(segment, "Adobe".getBytes(StandardCharsets.ISO_8859_1)))
                .findFirst()
                .map(segment -> (int) segment[ADOBE_TRANSFORM]);
    }

    /// The profile is cut in pieces that carry their number and the number of all.
    private Optional<byte[]> profile() {
        var pieces = new TreeMap<Integer, byte[]>();
        var count = 0;
        for (var segment : of(JpegSegmentType.APP2)) {
            if (segment.length > ICC.length + 2 && startsWith(segment, ICC)) {
                count = segment[ICC.length + 1] & 0xFF;
                pieces.put(segment[ICC.length] & 0xFF, Arrays.copyOfRange(segment, ICC.length + 2, segment.length));
            }
        }
        if (pieces.isEmpty() || pieces.size() != count || pieces.firstKey() != 1 || pieces.lastKey() != count) {
            return Optional.empty();
        }
        var whole = new ByteArrayOutputStream();
        pieces.values().forEach(whole::writeBytes);
        return Optional.of(whole.toByteArray());
    }

    private List<byte[]> of(JpegSegmentType type) {
        return StreamSupport.stream(segments.getSegments(type).spliterator(), false).toList();
    }

    private static boolean startsWith(byte[] segment, byte[] start) {
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }

    private static byte[] identifier(String name) {
        return (name + '\0').getBytes(StandardCharsets.ISO_8859_1);
    }
}
