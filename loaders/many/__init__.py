"""Many reports: which files they are, spread over processes or a cluster, kept in partitions."""
