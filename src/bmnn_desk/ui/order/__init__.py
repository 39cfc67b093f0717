"""The parts of the page of the office's own file: papers, people, stamps, tasks, devices."""
