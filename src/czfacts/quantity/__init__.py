"""Quantities in Chinese running text: ``find`` all of them, ``read`` the only one."""

from czfacts.quantity.reader import Quantity, find, read

__all__ = ["Quantity", "find", "read"]
