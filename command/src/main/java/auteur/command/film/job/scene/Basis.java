package auteur.command.film.job.scene;

import auteur.command.direction.CameraMove;
import auteur.command.film.job.scene.Outdated.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// What a still is drawn from. Texts stand as their hashes, so that it can be kept of every take.
public record Basis(int description, int prompt, CameraMove camera) {

    public static Basis of(String description, String prompt, CameraMove camera) {
        return new Basis(description.hashCode(), prompt.hashCode(), camera);
    }

    public static Basis of(Shot shot) {
        return of(shot.description(), shot.prompt(), shot.camera());
    }

    /// What has changed since, if anything that is drawn has.
    public Optional<Outdated> against(Basis now) {
        var changed = EnumSet.noneOf(Part.class);
        if (description != now.description) {
            changed.add(Part.DESCRIPTION);
        }
        if (prompt != now.prompt) {
            changed.add(Part.PROMPT);
        }
        if (camera != now.camera) {
            changed.add(Part.CAMERA);
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(Outdated.because(List.copyOf(changed)));
    }
}
