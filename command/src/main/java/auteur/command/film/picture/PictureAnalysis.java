package auteur.command.film.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// What was measured in a picture.
///
/// @param width in pixels, as it is to be looked at (orientation applied)
/// @param height in pixels
/// @param luminance mean relative luminance, 0 (black) to 1 (white)
/// @param contrast RMS contrast of luminance, 0 to 1
/// @param colourfulness Hasler and Süsstrunk's measure (2003) over 109, its "extremely colourful", capped to 0 to 1
/// @param warmth mean red less mean blue, -1 (cold) to 1 (warm)
/// @param sharpness saturating variance of the Laplacian, 0 to 1
/// @param edgeDensity share of pixels with a strong Sobel gradient, 0 to 1
/// @param palette up to six dominant colours as `#rrggbb`, most frequent first
/// @param focus where the eye goes
public record PictureAnalysis(
        int width,
        int height,
        double luminance,
        double contrast,
        double colourfulness,
        double warmth,
        double sharpness,
        double edgeDensity,
        List<String> palette,
        Focus focus) {

    /// Where one looks in a picture that nobody has looked at yet.
    public static final Focus MIDDLE = new Focus(0.5, 0.5);

    /// Width over height.
    public double aspectRatio() {
        return (double) width / height;
    }

    @JsonIgnore
    public boolean isPortrait() {
        return height > width;
    }

    /// A point in the picture, both coordinates from 0 (left, top) to 1 (right, bottom).
    public record Focus(double x, double y) {}
}
