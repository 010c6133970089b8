package auteur.infra.engine.render;

import java.util.List;

/// How pictures become video: H.264 High, limited range, by the BT.709 matrix and tagged so.
final class Encoding {

    private static final String TAGGED = "format=yuv420p,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

    /// Ends a filter graph whose frames are RGB.
    static final String FROM_RGB = "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,"
            + TAGGED;

    /// Ends a filter graph whose frames came out of such a video.
    static final String FROM_VIDEO = TAGGED;

    private Encoding() {}

    /// @param keyFrames the most frames from one that stands for itself to the next
    static List<String> h264(String bitrate, int keyFrames) {
        return List.of(
                "-c:v", "libopenh264", "-profile:v", "high", "-b:v", bitrate, "-g", String.valueOf(keyFrames),
                "-movflags", "+faststart", "-f", "mp4");
    }
}
