"""Copies in the office's hands: where their lists come from, what panes and forms say."""
