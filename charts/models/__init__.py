"""One model a kind of chart: rows become ordered marks, whatever then draws them."""
