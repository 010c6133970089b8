package auteur.infra.testing;

import auteur.infra.AuteurApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Runs a test against the whole program: real PostgreSQL, real HTTP, real ffmpeg. All such tests share one program, several at once: each
/// brings [Guests] and looks only at what is theirs. Whoever cannot is [Undisturbed].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = StudioTest.STUDIO, mode = ResourceAccessMode.READ)
@SpringBootTest(classes = AuteurApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "auteur.data-directory=" + TestFolders.STUDIO, "auteur.live.frame-timeout=3s", "auteur.live.silence=8s",
    "auteur.projections.beat=200ms"})
public @interface StudioTest {

    /// The program that is shared.
    String STUDIO = "studio";
}
