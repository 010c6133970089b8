package auteur.infra.engine.picture;

import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import java.awt.image.BufferedImage;

/// Measures a picture as [PictureAnalysis] says, on a copy of at most 512 pixels.
final class Measures {

    private static final int LONGEST_SIDE = 512;

    /// Sobel gradients from here on count as edges.
    private static final double EDGE = 0.08;

    /// The variance of the Laplacian that counts as half sharp.
    private static final double HALF_SHARP = 0.004;

    private Measures() {}

    static PictureAnalysis of(BufferedImage picture) {
        var pixels = new Pixels(StoredPicture.scaled(picture, LONGEST_SIDE));
        return new PictureAnalysis(
                picture.getWidth(),
                picture.getHeight(),
                luminance(pixels),
                deviation(pixels.luma),
                colourfulness(pixels),
                mean(pixels.red) - mean(pixels.blue),
                sharpness(pixels),
                edgeDensity(pixels),
                Palette.of(pixels),
                focus(pixels));
    }

    /// In linear light, as the eye adds it up (IEC 61966-2-1).
    private static double luminance(Pixels pixels) {
        var sum = 0.0;
        for (var i = 0; i < pixels.size(); i++) {
            sum += 0.2126 * linear(pixels.red[i]) + 0.7152 * linear(pixels.green[i]) + 0.0722 * linear(pixels.blue[i]);
        }
        return sum / pixels.size();
    }

    private static double linear(float value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double colourfulness(Pixels pixels) {
        var redGreen = new float[pixels.size()];
        var yellowBlue = new float[pixels.size()];
        for (var i = 0; i < redGreen.length; i++) {
            redGreen[i] = 255 * (pixels.red[i] - pixels.green[i]);
            yellowBlue[i] = 255 * ((pixels.red[i] + pixels.green[i]) / 2 - pixels.blue[i]);
        }
        var spread = Math.hypot(deviation(redGreen), deviation(yellowBlue));
        var distance = Math.hypot(mean(redGreen), mean(yellowBlue));
        return Math.min(1, (spread + 0.3 * distance) / 109);
    }

    private static double sharpness(Pixels pixels) {
        var sum = 0.0;
        var squares = 0.0;
        var count = 0;
        for (var y = 1; y < pixels.height - 1; y++) {
            for (var x = 1; x < pixels.width - 1; x++) {
                var value = pixels.laplacian(x, y);
                sum += value;
                squares += value * value;
                count++;
            }
        }
        if (count == 0) {
            return 0;
        }
        var variance = squares / count - Math.pow(sum / count, 2);
        return variance / (variance + HALF_SHARP);
    }

    private static double edgeDensity(Pixels pixels) {
        var edges = 0;
        var count = 0;
        for (var y = 1; y < pixels.height - 1; y++) {
            for (var x = 1; x < pixels.width - 1; x++) {
                if (pixels.gradient(x, y) > EDGE) {
                    edges++;
                }
                count++;
            }
        }
        return count == 0 ? 0 : (double) edges / count;
    }

    /// The centre of gravity of edges and of colours unlike the mean, drawn a little towards the middle.
    private static Focus focus(Pixels pixels) {
        var red = mean(pixels.red);
        var green = mean(pixels.green);
        var blue = mean(pixels.blue);
        var weight = 0.0;
        var sumX = 0.0;
        var sumY = 0.0;
        for (var y = 1; y < pixels.height - 1; y++) {
            for (var x = 1; x < pixels.width - 1; x++) {
                var i = y * pixels.width + x;
                var unlike = Math.abs(pixels.red[i] - red)
                        + Math.abs(pixels.green[i] - green)
                        + Math.abs(pixels.blue[i] - blue);
                var fromMiddle = Math.hypot(x / (double) pixels.width - 0.5, y / (double) pixels.height - 0.5);
                var saliency = Math.pow(pixels.gradient(x, y) * (0.2 + unlike), 2) * Math.exp(-3 * fromMiddle);
                weight += saliency;
                sumX += saliency * x;
                sumY += saliency * y;
            }
        }
        return weight == 0
                ? new Focus(0.5, 0.5)
                : new Focus(sumX / weight / pixels.width, sumY / weight / pixels.height);
    }

    private static double mean(float[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        var mean = mean(values);
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
