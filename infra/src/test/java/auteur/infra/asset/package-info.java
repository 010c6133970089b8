/// Tests of the asset stores: one contract, kept by a folder and by a bucket.
@NullMarked
package auteur.infra.asset;

import org.jspecify.annotations.NullMarked;
