package auteur.command.film.job;

/// A piece of long work on a job: what can fail for good and be tried again.
public enum JobStep {
    PITCH(JobStage.PITCHING), DRAFT(JobStage.STORYBOARDING), RENDER(JobStage.RENDERING), ASSEMBLE(JobStage.RENDERING);

    private final JobStage stage;

    JobStep(JobStage stage) {
        this.stage = stage;
    }

    /// The stage that a job is in while this step is done.
    public JobStage stage() {
        return stage;
    }
}
