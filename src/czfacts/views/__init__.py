"""Facts in, tables out: the only folder that knows both wings."""
