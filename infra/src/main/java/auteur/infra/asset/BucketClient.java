package auteur.infra.asset;

import auteur.infra.asset.AssetProperties.S3;
import auteur.infra.machine.StartFailure;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/// Makes clients as the settings say.
final class BucketClient {

    private static final int TRIES = 4;

    private BucketClient() {}

    static S3Client of(S3 settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                .overrideConfiguration(how -> how.retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(TRIES).build()))
                .credentialsProvider(credentials(settings))
                .region(region(settings))
                .serviceConfiguration(addressing(settings))
                // What the SDK would add by itself, stores other than Amazon's refuse. Uploads say their MD5.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    static S3Configuration addressing(S3 settings) {
        var isPathStyle = settings.pathStyle() == null ? settings.endpoint() != null : settings.pathStyle();
        return S3Configuration.builder().pathStyleAccessEnabled(isPathStyle).chunkedEncodingEnabled(false).build();
    }

    static AwsCredentialsProvider credentials(S3 settings) {
        if (settings.accessKey() == null && settings.secretKey() == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        if (settings.accessKey() == null || settings.secretKey() == null) {
            throw new StartFailure("auteur.assets.s3: access-key and secret-key belong together");
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    static Region region(S3 settings) {
        if (settings.region() != null) {
            return Region.of(settings.region());
        }
        if (settings.endpoint() != null) {
            return Region.US_EAST_1;
        }
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkClientException e) {
            throw new StartFailure("auteur.assets.s3.region is not set, and nothing else tells the bucket's region", e);
        }
    }
}
