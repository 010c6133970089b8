package auteur.query.control;

import java.util.List;

/// All that moves.
///
/// @param head the position of the newest event
/// @param operations those that are open or ended within the last minute, newest first
public record StatusView(
        long head, List<ProcessorView> processors, List<ProjectionView> projections, List<OperationView> operations) {}
