"""One placement a kind of chart for the browser: a model becomes a Plotly figure."""
