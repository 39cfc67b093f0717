"""What came of a verification, line by line: each link of the proof in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.services.verify_report import VerifyReport

_LINK, _MAC, _BEFORE, _ANCHOR, _SIGNED, _EPOCH = range(6)
_AT: dict[str, int] = {
    JournalFault.NUMBER: _LINK,
    JournalFault.LINK: _LINK,
    JournalFault.UNREADABLE: _LINK,
    JournalFault.MAC: _MAC,
    JournalFault.KEY: _MAC,
    JournalFault.BEFORE: _BEFORE,
    JournalFault.ANCHOR: _ANCHOR,
    JournalFault.CHECKPOINT: _SIGNED,
    JournalFault.OFFICER_KEY: _SIGNED,
    JournalFault.EPOCH: _EPOCH,
    JournalFault.SEALED_KEY: _EPOCH,
}


def report_lines(report: VerifyReport) -> tuple[Remark, ...]:
    """A remark for each proof; behind a fault of the journal the rest of it is not known."""
    return (
        *_journal(report),
        *_keys(report),
        _simple(report, Proof.ROWS, _tr("Bản ghi: {count} bản ghi đúng như lúc được ghi.")),
        _simple(report, Proof.GUARDS, _tr("Khóa ghi: {count} khóa giữ bản ghi còn nguyên.")),
        _simple(report, Proof.PAGES, _tr("Trang của tệp: {count} trang đọc được, đúng dấu.")),
    )


def proof_words(proof: Proof) -> str:
    """What a proof looks at, to be said while it runs."""
    return {
        Proof.PAGES: _tr("trang của tệp"),
        Proof.GUARDS: _tr("khóa giữ bản ghi"),
        Proof.JOURNAL: _tr("nhật ký"),
        Proof.ROWS: _tr("từng bản ghi"),
    }[proof]


def head_words(report: VerifyReport) -> str:
    """The verdict in one sentence, with the moment in local time."""
    moment = report.at.astimezone().strftime("%H:%M ngày %d/%m/%Y")
    if report.trouble is None:
        words = _tr("Nhật ký khớp tới việc số {acts}, kiểm lúc {moment}.")
        return words.format(acts=report.acts, moment=moment)
    words = _tr("Có chỗ không khớp, kiểm lúc {moment}.")
    return f"{words.format(moment=moment)} {sentence(report.trouble)}"


def _journal(report: VerifyReport) -> tuple[Remark, ...]:
    trouble = _trouble(report, Proof.JOURNAL)
    names = _names()
    if trouble is None:
        kinds = _kinds(report)
        said = _good(report)
        return tuple(
            Remark(kind=kind, words=f"{name}: {words}")
            for name, kind, words in zip(names, kinds, said, strict=True)
        )
    broken = _place(trouble)
    unknown = _tr("chưa kiểm được vì có chỗ không khớp.")
    return tuple(
        Remark(kind=RemarkKind.BLOCK, words=f"{name}: {_tr('không khớp.')}", hint=sentence(trouble))
        if place == broken
        else Remark(kind=RemarkKind.WARN, words=f"{name}: {unknown}")
        for place, name in enumerate(names)
    )


def _keys(report: VerifyReport) -> tuple[Remark, ...]:
    if not report.unvouched:
        return ()
    words = _tr(
        "Có {n} khóa ký chưa được khóa trước xác nhận (sau khi đặt lại mật khẩu, hoặc người phụ "
        "trách mới): đối chiếu dấu vân khóa với tờ mốc đã in."
    )
    return (Remark(kind=RemarkKind.WARN, words=words.format(n=report.unvouched)),)


def _names() -> tuple[str, ...]:
    return (
        _tr("Mắt xích"),
        _tr("Dấu xác thực"),
        _tr("Trạng thái trước"),
        _tr("Mốc đầu"),
        _tr("Chữ ký mốc"),
        _tr("Kỳ"),
    )


def _good(report: VerifyReport) -> tuple[str, ...]:
    macs = _tr("{macs}/{acts} việc đúng dấu.").format(macs=report.macs_proved, acts=report.acts)
    if report.macs_proved < report.acts:
        macs = f"{macs} {_tr('Phần còn lại do kỳ của người phụ trách, đã chứng bằng mốc đầu.')}"
    anchored = _tr("khớp tới việc số {seq}.").format(seq=report.anchored)
    signed = _tr("{count} chữ ký đúng, gần nhất tới việc số {seq}.").format(
        count=report.checkpoints, seq=report.last_checkpoint
    )
    return (
        _tr("{acts} việc nối liền nhau, không thiếu số nào.").format(acts=report.acts),
        macs,
        _tr("mỗi việc bắt đầu đúng chỗ việc trước dừng."),
        anchored if report.anchored is not None else _tr("kho này không có tệp mốc."),
        signed if report.checkpoints else _tr("chưa ký mốc nào."),
        _tr("{count} kỳ, mở đúng thứ tự.").format(count=report.epochs),
    )


def _kinds(report: VerifyReport) -> tuple[RemarkKind, ...]:
    ok, info = RemarkKind.OK, RemarkKind.INFO
    return (
        ok,
        ok if report.macs_proved == report.acts else info,
        ok,
        info if report.anchored is None else ok,
        ok if report.checkpoints else info,
        ok,
    )


def _place(trouble: DeskError) -> int:
    if isinstance(trouble, StoreRolledBackError):
        return _ANCHOR
    return _AT.get(trouble.what, _LINK) if isinstance(trouble, JournalBrokenError) else _LINK


def _simple(report: VerifyReport, proof: Proof, words: str) -> Remark:
    trouble = _trouble(report, proof)
    if trouble is None:
        count = next(one.count for one in report.proofs if one.proof is proof)
        return Remark(kind=RemarkKind.OK, words=words.format(count=count))
    name = words.partition(":")[0]
    said = f"{name}: {_tr('không khớp.')}"
    return Remark(kind=RemarkKind.BLOCK, words=said, hint=sentence(trouble))


def _trouble(report: VerifyReport, proof: Proof) -> DeskError | None:
    return next(one.trouble for one in report.proofs if one.proof is proof)


def _tr(words: str) -> str:
    return QCoreApplication.translate("report_lines", words)
