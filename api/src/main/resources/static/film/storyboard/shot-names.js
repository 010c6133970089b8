export const cameras = {
  static: 'Still',
  push_in: 'Push in',
  pull_out: 'Pull out',
  pan_left: 'Pan left',
  pan_right: 'Pan right',
  tilt_up: 'Tilt up',
  tilt_down: 'Tilt down',
  drift: 'Drift',
};

export const transitions = {
  cut: 'Cut',
  dissolve: 'Dissolve',
  fade_black: 'Fade through black',
  wipe_left: 'Wipe left',
  slide_left: 'Slide left',
};
