package auteur.infra.asset;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param store `folder:<path>` or `s3://<bucket>/<prefix>`; the folder `media` of the data directory if it is not set
/// @param cache how much of a bucket may lie on this node's disk
/// @param sweepAfter how old a file is before it is taken for one that nobody will ever know
/// @param publicEndpoint how browsers reach the bucket, if they fetch from it themselves
@ConfigurationProperties("auteur.assets")
record AssetProperties(
        @Nullable String store,
        @DefaultValue("4GB") DataSize cache,
        @DefaultValue("7d") Duration sweepAfter,
        @Nullable URI publicEndpoint,
        @DefaultValue S3 s3) {

    /// @param endpoint of a store that is not Amazon's
    /// @param accessKey of the SDK's own chain if it is not set
    /// @param pathStyle whether the bucket stands in the path; where it does not say, with an endpoint of one's own
    record S3(
            @Nullable URI endpoint,
            @Nullable String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable Boolean pathStyle) {

        @Override
        public String toString() {
            return "S3 at " + endpoint;
        }
    }
}
