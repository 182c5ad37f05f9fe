"""What views share, one package a concern."""
