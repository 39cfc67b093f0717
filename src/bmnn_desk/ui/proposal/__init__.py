"""Parts of the proposal windows."""
