package auteur.infra.engine.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The samples of a picture as its file has them: one to four channels of colour, and alpha perhaps.
record PictureSamples(Raster raster, boolean hasAlpha) {

    /// What shows through a picture: the screen that a film is shown on is black. The page shows it so, too.
    private static final int BEHIND = 0;

    /// @param channels of colour: 1 when the palette is of grays
    static BufferedImage inSrgb(BufferedImage picture, int channels, ToSrgb toSrgb) {
        return picture.getColorModel() instanceof IndexColorModel palette
                ? new PictureSamples(picture.getRaster(), false).lookedUp(inSrgb(palette, channels, toSrgb))
                : new PictureSamples(picture.getRaster(), picture.getColorModel().hasAlpha()).inSrgb(toSrgb);
    }

    /// In opaque sRGB.
    BufferedImage inSrgb(ToSrgb toSrgb) {
        var width = raster.getWidth();
        var picture = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var bands = raster.getNumBands();
        var colours = hasAlpha ? bands - 1 : bands;
        var most = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 65535 : 255;
        var row = new int[width * bands];
        var samples = new int[width * colours];
        var rgb = new int[width];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (var x = 0; x < width; x++) {
                System.arraycopy(row, x * bands, samples, x * colours, colours);
            }
            toSrgb.convert(samples, most, rgb);
            for (var x = 0; hasAlpha && x < width; x++) {
                rgb[x] = over(rgb[x], row[x * bands + colours], most);
            }
            picture.setRGB(0, y, width, 1, rgb, 0, width);
        }
        return picture;
    }

    /// A frame where it lies on its canvas; around it shows what is behind.
    static BufferedImage placed(BufferedImage frame, int width, int height, int x, int y) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        graphics.setColor(new Color(BEHIND));
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(frame, x, y, null);
        graphics.dispose();
        return canvas;
    }

    private BufferedImage lookedUp(int[] palette) {
        var width = raster.getWidth();
        var picture = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[width];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (var x = 0; x < width; x++) {
                row[x] = row[x] < palette.length ? palette[row[x]] : BEHIND;
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    private static int[] inSrgb(IndexColorModel palette, int channels, ToSrgb toSrgb) {
        var rgb = new int[palette.getMapSize()];
        var samples = new int[channels * rgb.length];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (palette.getRGB(i / channels) >> (16 - 8 * (i % channels))) & 0xFF;
        }
        toSrgb.convert(samples, 255, rgb);
        for (var i = 0; i < rgb.length; i++) {
            rgb[i] = over(rgb[i], palette.getAlpha(i), 255);
        }
        return rgb;
    }

    private static int over(int rgb, int alpha, int most) {
        return ToSrgb.packed(
                mixed(rgb >> 16, BEHIND >> 16, alpha, most),
                mixed(rgb >> 8, BEHIND >> 8, alpha, most),
                mixed(rgb, BEHIND, alpha, most),
                255);
    }

    private static int mixed(int level, int behind, int alpha, int most) {
        return ((level & 0xFF) * alpha + (behind & 0xFF) * (most - alpha) + most / 2) / most;
    }
}
