"""`bmnn-desk --selftest`: proves on this machine each part that the program stands on."""
