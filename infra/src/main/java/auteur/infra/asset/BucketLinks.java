package auteur.infra.asset;

import auteur.command.asset.shelf.AssetStore.Served;
import auteur.infra.asset.StoreAddress.Bucket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Signs links with which browsers fetch from the bucket themselves, where the settings say how they reach it.
///
/// @param presigner and the endpoint are there together
record BucketLinks(Bucket bucket, @Nullable S3Presigner presigner, @Nullable URI endpoint) implements AutoCloseable {

    static BucketLinks of(Bucket bucket, AssetProperties properties) {
        if (properties.publicEndpoint() == null) {
            return new BucketLinks(bucket, null, null);
        }
        var settings = properties.s3();
        return new BucketLinks(
                bucket,
                S3Presigner.builder()
                        .endpointOverride(properties.publicEndpoint())
                        .region(BucketClient.region(settings))
                        .credentialsProvider(BucketClient.credentials(settings))
                        .serviceConfiguration(BucketClient.addressing(settings))
                        .build(),
                properties.publicEndpoint());
    }

    Optional<URI> to(String key, Served served, Duration time) {
        if (presigner == null) {
            return Optional.empty();
        }
        var signed = presigner.presignGetObject(request -> request.signatureDuration(time)
                .getObjectRequest(object -> object.bucket(bucket.name())
                        .key(key)
                        .responseContentType(served.mimeType())
                        .responseContentDisposition(served.fileName()
                                .map("attachment; filename=\"%s\""::formatted)
                                .orElse("inline"))));
        try {
            return Optional.of(signed.url().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The link to " + key + " is none", e);
        }
    }

    @Override
    public void close() {
        if (presigner != null) {
            presigner.close();
        }
    }
}
