package auteur.command.asset;

/// Media that no repetition will make readable. The message is fit for the creator's eyes.
public class UnworkableMedia extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnworkableMedia(String message) {
        super(message);
    }

    public UnworkableMedia(String message, Throwable cause) {
        super(message, cause);
    }
}
