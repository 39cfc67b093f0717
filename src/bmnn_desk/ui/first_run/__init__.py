"""First run: the pages that found an office, nothing written before the last one."""
