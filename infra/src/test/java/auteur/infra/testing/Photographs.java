package auteur.infra.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures that look enough like photographs: a figure in a red coat on hills at dusk, with the noise of a camera.
public final class Photographs {

    private static final int RIDGES = 5;

    private Photographs() {}

    public static BufferedImage dusk(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sky(graphics, width, height);
        for (var ridge = 0; ridge < RIDGES; ridge++) {
            ridge(graphics, width, height, ridge);
        }
        figure(graphics, width * 0.36, height * 0.8, height);
        graphics.dispose();
        noise(picture, 5, 0, 1);
        return picture;
    }

    /// The same, hardly lit.
    public static BufferedImage dim(int width, int height) {
        var picture = dusk(width, height);
        noise(picture, 1, 28, 7);
        return picture;
    }

    public static byte[] jpeg(BufferedImage picture) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sky(Graphics2D graphics, int width, int height) {
        graphics.setPaint(new LinearGradientPaint(
                0,
                0,
                0,
                height * 0.62f,
                new float[]{0, 0.55f, 1},
                new Color[]{new Color(40, 70, 130), new Color(220, 140, 110), new Color(255, 215, 150)}));
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(new RadialGradientPaint(
                width * 0.68f,
                height * 0.52f,
                width * 0.3f,
                new float[]{0, 0.15f, 1},
                new Color[]{new Color(255, 250, 220), new Color(255, 220, 150, 160), new Color(255, 190, 120, 0)}));
        graphics.fillRect(0, 0, width, height);
    }

    private static void ridge(Graphics2D graphics, int width, int height, int ridge) {
        var base = height * (0.5 + 0.07 * ridge);
        var outline = new Path2D.Double();
        outline.moveTo(0, height);
        for (var x = 0; x <= width; x += 4) {
            outline.lineTo(x, base + Math.sin(x * 0.004 * (1 + ridge * 0.5) + ridge * 2) * height * 0.04
                    + Math.sin(x * 0.017 + ridge) * height * 0.012);
        }
        outline.lineTo(width, height);
        outline.closePath();
        var shade = 90 - ridge * 16;
        graphics.setPaint(new GradientPaint(
                0,
                (float) base,
                new Color(shade + 40, shade + 20, shade + 35),
                0,
                height,
                new Color(shade / 2 + 10, shade / 2, shade / 2 + 8)));
        graphics.fill(outline);
    }

    private static void figure(Graphics2D graphics, double x, double y, int height) {
        graphics.setColor(new Color(15, 12, 16));
        graphics.fill(new Ellipse2D.Double(x - height * 0.018, y - height * 0.19, height * 0.036, height * 0.042));
        graphics.fill(new RoundRectangle2D.Double(
                x - height * 0.022, y - height * 0.06, height * 0.044, height * 0.09, 12, 12));
        graphics.setColor(new Color(190, 40, 40));
        graphics.fill(new RoundRectangle2D.Double(
                x - height * 0.026, y - height * 0.15, height * 0.052, height * 0.1, 20, 20));
    }

    /// @param divisor darkens each channel, after which `floor` is added
    private static void noise(BufferedImage picture, int strength, int floor, int divisor) {
        var random = new Random(4);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (var i = 0; i < pixels.length; i++) {
            var grain = (int) (random.nextGaussian() * strength);
            pixels[i] = channel(pixels[i] >> 16, grain, floor, divisor) << 16
                    | channel(pixels[i] >> 8, grain, floor, divisor) << 8
                    | channel(pixels[i], grain, floor, divisor);
        }
    }

    private static int channel(int value, int grain, int floor, int divisor) {
        return Math.clamp((value & 0xFF) / divisor + floor + grain, 0, 255);
    }
}
