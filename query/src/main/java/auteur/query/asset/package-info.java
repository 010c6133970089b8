/// The media of jobs: the video_assets table.
@NullMarked
package auteur.query.asset;

import org.jspecify.annotations.NullMarked;
