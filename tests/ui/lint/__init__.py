"""What every window must keep (ux f3): one file a check, each with `findings(window)`."""
