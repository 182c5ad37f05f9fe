"""What stands around every view: frame, navigation, filters, chips, saved views."""
