package auteur.command.direction;

import java.util.List;

/// A persona that pitches for films and shapes the one it is chosen for.
///
/// @param voice one paragraph in the director's own words
/// @param palette colours as `#rrggbb`, darkest first
/// @param camera the camera habit in words
/// @param cameraMoves the habit itself: the moves in order of preference
/// @param pacing the pacing in words
/// @param shotMillis the usual length of a shot in milliseconds, 1000 to 15000
/// @param transitions in order of preference
/// @param grade how the picture is coloured
/// @param framing how near, and where the subject stands
/// @param titlePattern the pitch's title; `{title}` stands for the brief's
/// @param treatmentPattern the pitch's treatment; `{subject}` stands for the brief's first sentence
public record Director(
        DirectorId directorId,
        String name,
        String voice,
        List<String> palette,
        String camera,
        List<CameraMove> cameraMoves,
        String pacing,
        int shotMillis,
        List<Transition> transitions,
        Grade grade,
        Framing framing,
        Traits traits,
        String titlePattern,
        String treatmentPattern) {}
