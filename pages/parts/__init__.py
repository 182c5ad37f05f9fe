"""What views share. Session state and caching live here and nowhere else."""
