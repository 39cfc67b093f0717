"""Real acts on a real store, each said to be done as soon as the desk says so.

What was said is a promise: whatever befalls the disk afterwards, the store keeps it. `store_look`
holds the store to what was promised.
"""

from __future__ import annotations

import json
import random
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.access_changes import renew_recovery
from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import SavedNotAnchoredError, WrongPassphraseError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.recovery import new_recovery_code
from tests import destruction_desk, make
from tests.storage.stores import ACCOUNT, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.services.work import ActRequest, Work
    from bmnn_desk.storage.vault import Vault

    Say = Callable[[str], None]

Request = TypeVar("Request", bound="ActRequest")
Asked = TypeVar("Asked")
Result = TypeVar("Result")

PASSPHRASES = (PASSPHRASE, "con thuyền giấy trôi qua phố")
FORM = "hunt"
_IDS_OF_A_SITTING = 1_000_000
_LARGEST = 60_000


@dataclass(frozen=True, kw_only=True)
class Promised:
    """What a desk said to be done: the last act, draft and passphrase (a number of PASSPHRASES).

    `changing` is true while a change of passphrase is under way.
    """

    seq: int = 0
    mac: str = ""
    draft: int = 0
    passphrase: int = 0
    changing: bool = False

    @property
    def may_open(self) -> tuple[str, ...]:
        """The passphrases one of which opens."""
        now = PASSPHRASES[self.passphrase]
        return (now, PASSPHRASES[1 - self.passphrase]) if self.changing else (now,)

    def after(self, words: str) -> Promised:
        """With what was said next."""
        return Promised(**{**asdict(self), **json.loads(words)})


class PromisingDesk(Desk):
    """A desk that says what it has done."""

    say: Say

    def do(
        self,
        verb: Callable[[Work, Request], Result],
        request: Request,
        word: Approval | PaperWord | None = None,
    ) -> Result:
        """As any desk."""
        try:
            result = super().do(verb, request, word)
        except SavedNotAnchoredError:
            # It tells the clerk that the act is saved, so it is promised.
            self._promise()
            raise
        self._promise()
        return result

    def _promise(self) -> None:
        head = self._keeper.written()
        assert head is not None
        self.say(json.dumps({"seq": head.seq, "mac": head.mac.hex()}))


@dataclass(kw_only=True)
class Sitting:
    """One opening of the store: `chance` says what is done next."""

    vault: Vault
    at: make.Office
    chance: random.Random
    say: Say
    promised: Promised
    issued: list[int] = field(default_factory=list)

    def act(self, name: str = "") -> None:
        """Do one thing of the office, of several acts mostly: one of ACTS, or what chance says."""
        if not name:
            # Of a change that was cut off nobody knows which passphrase is his.
            may = ACTS[:_NO_KEYS] if self.promised.changing else ACTS
            (name,) = self.chance.choices(may, _WEIGHTS[: len(may)])
        _DOING[name](self)

    def tell(self, **promise: Any) -> None:  # noqa: ANN401  what a promise holds
        """Promise something that is no act."""
        words = json.dumps(promise)
        self.promised = self.promised.after(words)
        self.say(words)

    def file(self) -> bytes:
        """Bytes that were never kept before."""
        return b"%PDF" + self.chance.randbytes(self.chance.randrange(100, _LARGEST))


def office_as_json(at: make.Office) -> str:
    """The office for another process."""
    numbers = {name: value for name, value in vars(at).items() if name not in {"desk", "bases"}}
    return json.dumps({**numbers, "day": at.day.isoformat(), "bases": list(at.bases.values())})


def office_from_json(words: str, desk: Desk) -> make.Office:
    """The office at a desk of this process."""
    told = json.loads(words)
    told["day"] = date.fromisoformat(told["day"])
    told["bases"] = dict(zip(SecrecyLevel, told["bases"], strict=True))
    return make.Office(desk=desk, **told)


@cache
def law() -> Law:
    """The law as shipped, read once."""
    return Law(forms_folder())


def sit_down(folder: Path, office: str, promised: Promised, say: Say, *, number: int) -> Sitting:
    """Open the store as the program does; `number` is this sitting's, which no other has."""
    vault, promised = _opened(folder, promised)
    plain = open_desk(vault, law())
    desk = PromisingDesk(vault, plain.law, plain.actor, plain.trouble)
    desk.say = say
    make._ids = count(number * _IDS_OF_A_SITTING)
    sitting = Sitting(
        vault=vault,
        at=office_from_json(office, desk),
        chance=random.Random(number),
        say=say,
        promised=promised,
    )
    sitting.tell(changing=False, passphrase=promised.passphrase)
    return sitting


def promised_by(words: Iterable[str], before: Promised | None = None) -> Promised:
    """All that was said, one after the other."""
    promised = before or Promised()
    for each in words:
        promised = promised.after(each)
    return promised


def _opened(folder: Path, promised: Promised) -> tuple[Vault, Promised]:
    """Open it; which of two passphrases does says how a change ended that was cut off."""
    *may, last = promised.may_open
    for passphrase in may:
        with suppress(WrongPassphraseError):
            return open_store(folder, ACCOUNT, passphrase), replace(promised, changing=False)
    number = PASSPHRASES.index(last)
    return open_store(folder, ACCOUNT, last), replace(promised, changing=False, passphrase=number)


def _issue(sitting: Sitting) -> None:
    item = make.signed(sitting.at).item
    request = make.issue(sitting.at, item, file=sitting.file())
    sitting.at.desk.do(issue_outgoing, request)
    sitting.issued.append(item)


def _print(sitting: Sitting) -> None:
    at = sitting.at
    level = sitting.chance.choice([SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT])
    item = make.approved(at, bases=(at.bases[level],)).item
    at.desk.do(print_for_signature, make.draft_print(at, item, file=sitting.file()))


def _cancel(sitting: Sitting) -> None:
    if not sitting.issued:
        _issue(sitting)
    item = sitting.issued.pop()
    sitting.at.desk.do(cancel_outgoing, make.cancel(sitting.at, item))


def _destroy(sitting: Sitting) -> None:
    at = sitting.at
    item = destruction_desk.with_file(at, sitting.file())
    destruction_desk.destroyed(at, *destruction_desk.all_copies(at, item))


def _draft(sitting: Sitting) -> None:
    number = sitting.promised.draft + 1
    request = KeepDraftRequest(form=FORM, subject=0, fields={"n": str(number)}, caret="n")
    sitting.at.desk.jot(keep_form_draft, request)
    sitting.tell(draft=number)


def _passphrase(sitting: Sitting) -> None:
    now = sitting.promised.passphrase
    sitting.tell(changing=True)
    old, new = PASSPHRASES[now], PASSPHRASES[1 - now]
    change_own_passphrase(sitting.at.desk, sitting.at.day, old, new)
    sitting.tell(changing=False, passphrase=1 - now)


def _recovery(sitting: Sitting) -> None:
    mine = PASSPHRASES[sitting.promised.passphrase]
    renew_recovery(sitting.at.desk, sitting.at.day, mine, new_recovery_code())


_DOING: dict[str, Callable[[Sitting], None]] = {
    "issue": _issue,
    "print": _print,
    "cancel": _cancel,
    "destroy": _destroy,
    "draft": _draft,
    "passphrase": _passphrase,
    "recovery": _recovery,
}
ACTS = tuple(_DOING)
_WEIGHTS = (8, 4, 2, 2, 4, 2, 1)
_NO_KEYS = ACTS.index("passphrase")
