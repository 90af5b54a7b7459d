"""Documents into statements: each kind of report states what it says, and nothing else."""
