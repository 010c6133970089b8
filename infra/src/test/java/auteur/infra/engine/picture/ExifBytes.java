package auteur.infra.engine.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// EXIF that says how the camera was held, and that its thumbnail was held otherwise.
final class ExifBytes {

    private ExifBytes() {}

    static byte[] of(int orientation, ByteOrder order) {
        var exif = ByteBuffer.allocate(48).order(order);
        exif.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949)).putShort((short) 42).putInt(8);
        directory(exif, orientation).putInt(26);
        directory(exif, orientation % 8 + 1).putInt(0);
        return exif.array();
    }

    static byte[] withDirectoryAt(int offset) {
        return ByteBuffer.allocate(48).putShort((short) 0x4D4D).putShort((short) 42).putInt(offset).array();
    }

    private static ByteBuffer directory(ByteBuffer exif, int orientation) {
        return exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0);
    }
}
