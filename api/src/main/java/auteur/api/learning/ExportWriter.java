package auteur.api.learning;

import auteur.query.learning.RecordedChoice;
import java.io.Closeable;
import java.io.IOException;

/// Writes learned choices to a file; the same choices give the same bytes.
interface ExportWriter extends Closeable {

    void write(RecordedChoice choice) throws IOException;
}
