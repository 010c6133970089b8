package auteur.infra.asset;

import auteur.infra.machine.DataDirectory;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts uploads among the drafts while they come in, so that those of a crash are cleared away too.
@Configuration(proxyBeanMethods = false)
class UploadFolder {

    @Bean
    MultipartConfigElement multipartConfig(MultipartProperties limits, DataDirectory data) {
        limits.setLocation(data.folder(DraftFiles.FOLDER).toString());
        return limits.createMultipartConfig();
    }
}
