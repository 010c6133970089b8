package auteur.command.taste;

/// How a choice moves the weights. Each choice is learned, and learned again after others were forgotten, by the rule that its event names.
public enum LearningRule {

    /// A step of a fixed rate along the gradient; what events mean that name no rule.
    GRADIENT,

    /// The most likely weights given the choice and all that was believed before, found by Newton's method; the belief is a normal
    /// distribution around them (Spiegelhalter and Lauritzen 1990; McCormick and others 2012).
    NEWTON
}
