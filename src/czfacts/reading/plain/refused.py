"""Why a document cannot be read."""

from enum import StrEnum


class Reason(StrEnum):
    """What keeps a document from being read."""

    ENCRYPTED = "encrypted"
    PICTURES = "pictures"
    NO_WORD = "no word"
    DEEP = "deep"
    SLOW = "slow"
    LARGE = "large"
    CRASH = "crash"
    BROKEN = "broken"


class RefusedError(Exception):
    """A document cannot be read."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
