"""Session state, addresses and data access. Caching lives here and nowhere else."""
