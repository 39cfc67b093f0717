"""All jobs that the worker does. Naming one here loads neither its function nor an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.machine.job import Job

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.control_sheet import ControlSheetFacts
    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.domain.determination_paper import DeterminationFacts
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.drafting import TemplateKind
    from bmnn_desk.domain.form_pack import FormPack
    from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
    from bmnn_desk.domain.inspection_report import InspectionPaperFacts
    from bmnn_desk.domain.inventory import InventoryPaperFacts
    from bmnn_desk.domain.journal_papers import AnchorSheetFacts, AuthorisationFacts
    from bmnn_desk.domain.marks_read import MarksRead
    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.domain.old_register import OldRegisterRead
    from bmnn_desk.domain.packages import PackageFile
    from bmnn_desk.domain.papers import DistributionFacts, ReturnSlipFacts, SlipFacts
    from bmnn_desk.domain.printed_manual import PrintedManual
    from bmnn_desk.domain.provision_paper import ProvisionRequestFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_sheet import SecretSheetRead
    from bmnn_desk.domain.sweeps import SecretSigns
    from bmnn_desk.domain.year_close import ExceptionsFacts, ReportFacts
    from bmnn_desk.law.form import RegisterForm, SlipForm, WordsForm
    from bmnn_desk.law.office_paper_form import OfficePaperForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.template_form import TemplateForm
    from bmnn_desk.papers.copy_guide_pdf import GuideAsked
    from bmnn_desk.papers.covers_asked import CoversAsked
    from bmnn_desk.papers.file_look import FileLook
    from bmnn_desk.papers.ink_map import InkMap
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.page_picture import PagePicture, Rows
    from bmnn_desk.papers.pdf_key import PdfKey
    from bmnn_desk.papers.places_asked import PlacesAsked
    from bmnn_desk.papers.products import Products
    from bmnn_desk.papers.register_book import RegisterBook, RegisterPaper
    from bmnn_desk.papers.specimen_asked import SpecimenAsked
    from bmnn_desk.papers.templates.template_look import TemplateLook
    from bmnn_desk.papers.templates.values import TemplateValues


def _drawn(paper: str, *, seconds: float = 60) -> Job[..., bytes]:
    """Return the job of a paper whose module and function bear one name."""
    return Job(name="draw", module=f"bmnn_desk.papers.{paper}", function=paper, seconds=seconds)


LOOK_AT_FILE: Job[[bytes, PdfKey, bool], FileLook] = Job(
    name="look", module="bmnn_desk.papers.look_at_file", function="look_at_file", seconds=60
)
UNLOCK_PDF: Job[[bytes, PdfKey], bytes] = Job(
    name="read", module="bmnn_desk.papers.unlock_pdf", function="unlock_pdf", seconds=120
)
MAKE_PRODUCTS: Job[[str, bytes, Sequence[CopyMarks], PdfKey], Products] = Job(
    name="mark", module="bmnn_desk.papers.make_products", function="make_products", seconds=900
)
MARK_PDF: Job[[bytes, Sequence[CopyMarks]], tuple[bytes, ...]] = Job(
    name="mark", module="bmnn_desk.papers.mark_pdf", function="mark_pdf", seconds=120
)
PRINT_READY_PDF: Job[[bytes, Sequence[CopyMarks]], bytes] = Job(
    name="mark", module="bmnn_desk.papers.print_ready_pdf", function="print_ready_pdf", seconds=120
)
MADE_SUFFIX: Job[[bytes], str] = Job(
    name="look", module="bmnn_desk.papers.made_suffix", function="made_suffix", seconds=60
)
JOIN_PDF: Job[[Sequence[bytes]], bytes] = Job(
    name="mark", module="bmnn_desk.papers.join_pdf", function="join_pdf", seconds=120
)
OVERPRINT_PDF: Job[[bytes, Sequence[CopyMarks]], bytes] = Job(
    name="mark", module="bmnn_desk.papers.overprint_pdf", function="overprint_pdf", seconds=120
)
PROVE_PDF: Job[[bytes, bytes, CopyMarks], None] = Job(
    name="prove", module="bmnn_desk.papers.prove_pdf", function="prove_pdf", seconds=300
)
PROVE_PRINT_READY: Job[[bytes, bytes, Sequence[CopyMarks]], None] = Job(
    name="prove", module="bmnn_desk.papers.prove_pdf", function="prove_print_ready", seconds=600
)
PROVE_OVERPRINT: Job[[bytes, bytes, Sequence[CopyMarks]], None] = Job(
    name="prove", module="bmnn_desk.papers.prove_pdf", function="prove_overprint", seconds=600
)
PROVE_DOCX: Job[[bytes, bytes, CopyMarks], None] = Job(
    name="prove", module="bmnn_desk.papers.prove_docx", function="prove_docx", seconds=120
)
READ_MARKS: Job[[bytes, PdfKey], MarksRead] = Job(
    name="read", module="bmnn_desk.papers.read_marks", function="read_marks", seconds=300
)
CONVERT_DOCX: Job[[bytes, float], bytes] = Job(
    name="convert", module="bmnn_desk.machine.docx_to_pdf", function="docx_to_pdf", seconds=300
)
DRAW_REGISTER: Job[[RegisterBook], RegisterPaper] = Job(
    name="draw", module="bmnn_desk.papers.register_pdf", function="register_pdf", seconds=300
)
DRAW_SLIP: Job[[SlipForm, SlipFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn("slip_pdf")
WRITE_SLIP: Job[[SlipForm, SlipFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn("slip_docx")
DRAW_DISTRIBUTION: Job[[WordsForm, DistributionFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "distribution_pdf"
)
COUNT_PAGES: Job[[bytes], int] = Job(
    name="look", module="bmnn_desk.papers.count_pages", function="count_pages", seconds=60
)
READ_DOCUMENT: Job[[bytes], DocumentFacts] = Job(
    name="read",
    module="bmnn_desk.papers.reading.read_document",
    function="read_document",
    seconds=60,
)
ACCEPT_CHANGES: Job[[bytes], bytes] = Job(
    name="change", module="bmnn_desk.papers.accept_changes", function="accept_changes", seconds=60
)
CONVERT_LEGACY: Job[[bytes], bytes] = Job(
    name="change", module="bmnn_desk.papers.convert_legacy", function="convert_legacy", seconds=60
)
REWRITE_RECIPIENTS: Job[[bytes, DocumentFacts, str], bytes] = Job(
    name="change",
    module="bmnn_desk.papers.rewrite_recipients",
    function="rewrite_recipients",
    seconds=60,
)
RENDER_PAGE: Job[[bytes, int, float, Rows | None], PagePicture] = Job(
    name="draw", module="bmnn_desk.papers.render_page", function="render_page", seconds=30
)
PREVIEW_MARKS: Job[[bytes | None, Sequence[tuple[float, float]], CopyMarks], bytes] = _drawn(
    "preview_marks"
)
DRAW_MARKS: Job[[Sequence[PlacedMark]], bytes] = Job(
    name="draw", module="bmnn_desk.papers.draw_stamp", function="series_pdf", seconds=60
)
INK_OF_PAGES: Job[[bytes, Sequence[int], bool], InkMap] = Job(
    name="look", module="bmnn_desk.papers.white_area", function="ink_of_pages", seconds=300
)
DRAW_RETURN_SLIP: Job[[WordsForm, ReturnSlipFacts], bytes] = _drawn("return_slip_pdf")
DRAW_ANCHOR: Job[[WordsForm, AnchorSheetFacts], bytes] = _drawn("anchor_pdf")
DRAW_AUTHORISATION: Job[[WordsForm, AuthorisationFacts], bytes] = _drawn("authorisation_pdf")
DEFAULT_TEMPLATE: Job[[Regime, TemplateKind], bytes] = Job(
    name="template",
    module="bmnn_desk.papers.templates.default_template",
    function="default_template",
    seconds=60,
)
LOOK_AT_TEMPLATE: Job[[bytes, TemplateForm], TemplateLook] = Job(
    name="template",
    module="bmnn_desk.papers.templates.look_at_template",
    function="look_at_template",
    seconds=60,
)
FILL_TEMPLATE: Job[[bytes, TemplateForm, TemplateValues], bytes] = Job(
    name="template",
    module="bmnn_desk.papers.templates.fill_template",
    function="fill_template",
    seconds=60,
)
FIND_NUMBER_PLACES: Job[[bytes], NumberPlaces | None] = Job(
    name="read",
    module="bmnn_desk.papers.find_number_places",
    function="find_number_places",
    seconds=60,
)
OVERPRINT_NUMBER: Job[[bytes | tuple[float, float], NumberPlaces, int, date], bytes] = _drawn(
    "overprint_number"
)
FILL_NUMBER: Job[[bytes, DocumentFacts, int, date], bytes | None] = Job(
    name="change", module="bmnn_desk.papers.fill_number", function="fill_number", seconds=120
)
WRITE_REGISTER: Job[[RegisterBook], bytes] = _drawn("register_docx", seconds=300)
DRAW_CONTROL_SHEET: Job[[WordsForm, ControlSheetFacts], bytes] = _drawn(
    "control_sheet_pdf", seconds=120
)
DRAW_OFFSET_SHEET: Job[[RegisterForm, WordsForm], bytes] = Job(
    name="draw", module="bmnn_desk.papers.offset_sheet", function="offset_sheet_pdf", seconds=60
)
DRAW_CALIBRATION_SHEET: Job[[str, tuple[float, float]], bytes] = _drawn("calibration_sheet")
DRAW_COUNTING_LIST: Job[[WordsForm, InventoryPaperFacts, Mapping[SecrecyLevel, str]], bytes] = (
    _drawn("counting_list_pdf", seconds=600)
)
DRAW_INCOMING_NOTICE: Job[[WordsForm, IncomingNoticeFacts, Mapping[SecrecyLevel, str]], bytes] = (
    _drawn("incoming_notice_pdf")
)
PACK_7Z: Job[[Sequence[PackageFile], str], bytes] = Job(
    name="pack", module="bmnn_desk.machine.package_7z", function="pack_7z", seconds=300
)
UNPACK_7Z: Job[[bytes, str], tuple[PackageFile, ...]] = Job(
    name="unpack", module="bmnn_desk.machine.package_7z", function="unpack_7z", seconds=120
)
UNPACK_ZIP: Job[[bytes], tuple[PackageFile, ...]] = Job(
    name="unpack", module="bmnn_desk.machine.package_zip", function="unpack_zip", seconds=60
)
DRAW_EXTRACT: Job[[WordsForm, CopyPaperFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "extract_pdf"
)
DRAW_PHOTOGRAPH: Job[[WordsForm, CopyPaperFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "photograph_pdf"
)
DRAW_COPY_REQUEST: Job[[WordsForm, CopyPaperFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "copy_request_pdf"
)
DRAW_COPY_GUIDE: Job[[WordsForm, GuideAsked, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "copy_guide_pdf"
)
COPY_OVERPRINT: Job[[Sequence[CopyMarks], int], bytes] = Job(
    name="mark", module="bmnn_desk.papers.copy_overprint", function="copy_overprint", seconds=120
)
PROVE_COPY_OVERPRINT: Job[[bytes, Sequence[CopyMarks], int], None] = Job(
    name="prove",
    module="bmnn_desk.papers.copy_overprint",
    function="prove_copy_overprint",
    seconds=300,
)
WRITE_YEAR_REPORT: Job[[WordsForm, ReportFacts, Mapping[SecrecyLevel, str]], bytes] = _drawn(
    "year_report_docx"
)
DRAW_YEAR_EXCEPTIONS: Job[[WordsForm, ExceptionsFacts, Mapping[str, str]], bytes] = _drawn(
    "year_exceptions_pdf", seconds=120
)
DRAW_INSPECTION: Job[[WordsForm, InspectionPaperFacts], bytes] = Job(
    name="draw", module="bmnn_desk.papers.inspection_report", function="report_pdf", seconds=60
)
DRAW_OFFICE_PAPER: Job[[OfficePaperForm, OfficePaper], bytes] = _drawn(
    "office_paper_pdf", seconds=120
)
DRAW_SPECIMEN: Job[[SpecimenAsked], bytes] = _drawn("specimen_sheet")
DRAW_COVERS: Job[[CoversAsked], bytes] = _drawn("envelope_pdf")
DRAW_DETERMINATION: Job[[WordsForm, DeterminationFacts, Mapping[SecrecyLevel, str]], bytes] = (
    _drawn("determination_pdf")
)
DRAW_PROVISION_REQUEST: Job[[WordsForm, ProvisionRequestFacts], bytes] = _drawn(
    "provision_request_pdf"
)
DRAW_PLACES: Job[[PlacesAsked], bytes] = _drawn("place_diagram")
READ_OLD_REGISTER: Job[[bytes, str, Mapping[str, str]], OldRegisterRead] = Job(
    name="read",
    module="bmnn_desk.papers.reading.read_old_register",
    function="read_old_register",
    seconds=120,
)
READ_SECRET_ITEMS: Job[[bytes, str], SecretSheetRead] = Job(
    name="read",
    module="bmnn_desk.papers.reading.read_secret_items",
    function="read_secret_items",
    seconds=60,
)
LOOK_FOR_SECRETS: Job[[bytes], SecretSigns] = Job(
    name="read",
    module="bmnn_desk.papers.reading.look_for_secrets",
    function="look_for_secrets",
    seconds=30,
)
DRAW_MANUAL: Job[[PrintedManual], bytes] = _drawn("manual_pdf", seconds=120)
TRY_FORMS: Job[[Regime], str] = Job(
    name="draw", module="bmnn_desk.papers.try_forms", function="try_forms", seconds=60
)
READ_FORM_PACK: Job[[bytes], FormPack] = Job(
    name="read",
    module="bmnn_desk.papers.reading.read_form_pack",
    function="read_form_pack",
    seconds=60,
)

# Whatever stands above: one that was left out could be asked for and never done.
ALL: tuple[Job[..., Any], ...] = tuple(
    value for value in tuple(globals().values()) if isinstance(value, Job)
)
