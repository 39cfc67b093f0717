"""A sweep through folders: every file is looked at, none is changed, no link is followed."""
