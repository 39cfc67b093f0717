"""The forms in which a secret is held (hình thức chứa), and the paper that determines it."""

from __future__ import annotations

from enum import StrEnum


class SecretForm(StrEnum):
    """What holds a secret: tài liệu, vật, địa điểm, lời nói, hoạt động, hình thức khác."""

    DOCUMENT = "document"
    OBJECT = "object"
    PLACE = "place"
    SPEECH = "speech"
    ACTIVITY = "activity"
    OTHER = "other"


class ProposalPaper(StrEnum):
    """The paper on which a level is proposed: the slip, or the paper of determination."""

    SLIP = "slip"
    DETERMINATION = "determination"
