"""Tables as files that engines and spreadsheets read."""
