"""Facts and verdicts to tables: the only folder that knows both facts and printing."""
