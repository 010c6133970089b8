package auteur.command.film.job;

/// A scene as its still is to show it, which is as it was when the take was asked for.
public final class AskedScene {

    private AskedScene() {}

    public static Scene of(Scene scene, Production production) {
        return production.rushes().take(scene.sceneId(), scene.take()).map(scene::asAsked).orElse(scene);
    }
}
