package io.siloscope.ui;

/// The stable ids of nodes, by which tests and other tools find them: kebab-case, unique in the window. A path field
/// has a button beside it whose id ends in `-browse`; the members of a list end in `-0`, `-1` and so on.
public final class Ids {

    // The window

    public static final String SHELL = "shell";
    public static final String RAIL = "rail";
    public static final String SILO_NAME = "silo-name";
    public static final String NAV_SETUP = "nav-setup";
    public static final String NAV_REFINE = "nav-refine";
    public static final String NAV_MAP = "nav-map";
    public static final String NAV_FEDERATE = "nav-federate";
    public static final String NAV_RUNS = "nav-runs";
    public static final String NAV_SETTINGS = "nav-settings";
    public static final String LEAVE_SILO = "leave-silo";
    public static final String HELP_OPEN = "help-open";
    public static final String HELP = "help";
    public static final String HELP_CLOSE = "help-close";
    public static final String TROUBLE = "trouble";
    public static final String TROUBLE_SENTENCE = "trouble-sentence";
    public static final String TROUBLE_DETAILS = "trouble-details";
    public static final String TROUBLE_TEXT = "trouble-text";
    public static final String TROUBLE_CLOSE = "trouble-close";
    public static final String JOBS = "jobs";
    public static final String JOB_CANCEL = "job-cancel";

    // Start

    public static final String START = "start";
    public static final String CREATE_FOLDER = "create-folder";
    public static final String CREATE_CLASSES = "create-classes";
    public static final String CREATE_COUNT = "create-count";
    public static final String CREATE = "create";
    public static final String OPEN_FOLDER = "open-folder";
    public static final String OPEN = "open";
    public static final String RECENT = "recent";
    public static final String RECENT_FORGET = "recent-forget";

    // Setup

    public static final String SETUP = "setup";
    public static final String SETUP_OUTCOME = "setup-outcome";
    public static final String REFUSALS = "refusals";
    public static final String STEP_CLASSES = "step-classes";
    public static final String STEP_IMAGES = "step-images";
    public static final String STEP_EMBED = "step-embed";
    public static final String STEP_SEED = "step-seed";
    public static final String STEP_SUGGEST = "step-suggest";
    public static final String IMPORT_FOLDER = "import-folder";
    public static final String IMPORT = "import";
    public static final String ENCODER_STARTER = "encoder-starter";
    public static final String ENCODER_FILE_CHOICE = "encoder-file-choice";
    public static final String ENCODER_FILE = "encoder-file";
    public static final String EMBED = "embed";
    public static final String SEED = "seed";
    public static final String HELP_SEARCH = "help-search";
    public static final String KEY = "key";
    public static final String KEY_NOTE = "key-note";
    public static final String KEYS_USUAL = "keys-usual";
    public static final String FILTER_DOUBT = "filter-doubt";
    public static final String VIEWS = "views";
    public static final String VIEW_NAME = "view-name";
    public static final String VIEW_KEEP = "view-keep";
    public static final String IMPORT_LOOK = "import-look";
    public static final String PREVIEW = "preview";
    public static final String ENCODER_MEASURE = "encoder-measure";
    public static final String MAP_LAYOUT = "map-layout";
    public static final String BROKEN = "broken";
    public static final String BROKEN_AGAIN = "broken-again";
    public static final String ALL_ANSWERED = "all-answered";
    public static final String GO_FEDERATE = "go-federate";
    public static final String SEED_BY_HAND = "seed-by-hand";
    public static final String SUGGEST = "suggest";
    public static final String GO_REFINE = "go-refine";

    // Refine

    public static final String REFINE = "refine";
    public static final String GALLERY_GRID = "gallery-grid";
    public static final String LEGEND = "legend";
    public static final String CLASS = "class";
    public static final String BUDGET_BAR = "budget-bar";
    public static final String BUDGET_WORDS = "budget-words";
    public static final String PACE = "pace";
    public static final String REFINE_NOTE = "refine-note";
    public static final String QUALITY = "quality";
    public static final String AUDIT = "audit";
    public static final String FILTER_SHOW = "filter-show";
    public static final String FILTER_CLASS = "filter-class";
    public static final String FILTER_ORDER = "filter-order";
    public static final String FILTER_TEXT = "filter-text";
    public static final String FILTER_BACK = "filter-back";
    public static final String FILTER_COUNT = "filter-count";
    public static final String SECOND = "second";
    public static final String SETTLE = "settle";
    public static final String READING = "reading";
    public static final String READING_TITLE = "reading-title";
    public static final String READING_SAID = "reading-said";
    public static final String READING_BACK = "reading-back";
    public static final String PROMPT = "prompt";
    public static final String PROMPT_TEXT = "prompt-text";
    public static final String WHY = "why";
    public static final String WHY_NAME = "why-name";
    public static final String WHY_HISTORY = "why-history";
    public static final String STEPS = "steps";
    public static final String UNDO = "undo";
    public static final String REDO = "redo";
    public static final String ZOOM = "zoom";
    public static final String GO_SETUP = "go-setup";

    // Map

    public static final String MAP = "map";
    public static final String MAP_CANVAS = "map-canvas";
    public static final String MAP_COLOURS = "map-colours";
    public static final String MAP_POINTED = "map-pointed";
    public static final String MAP_AGAIN = "map-again";

    // Federate

    public static final String FEDERATE = "federate";
    public static final String HOST_COMPLAINT = "host-complaint";
    public static final String JOIN_COMPLAINT = "join-complaint";
    public static final String HOST_MODEL = "host-model";
    public static final String HOST_STRATEGY = "host-strategy";
    public static final String HOST_COMPRESSION = "host-compression";
    public static final String HOST_FORECAST = "host-forecast";
    public static final String HOST_ROUNDS = "host-rounds";
    public static final String HOST_SITES = "host-sites";
    public static final String HOST_QUORUM = "host-quorum";
    public static final String HOST_DEADLINE = "host-deadline";
    public static final String HOST_ADDRESS = "host-address";
    public static final String HOST_PORT = "host-port";
    public static final String HOST_SEED = "host-seed";
    public static final String HOST_TAKE_PART = "host-take-part";
    public static final String HOST = "host";
    public static final String JOIN_INVITE = "join-invite";
    public static final String JOIN_SAYS = "join-says";
    public static final String JOIN_PROXY = "join-proxy";
    public static final String JOIN = "join";
    public static final String TERMS = "terms";
    public static final String TERMS_RUN = "terms-run";
    public static final String TERMS_LEAVES = "terms-leaves";
    public static final String TERMS_YES = "terms-yes";
    public static final String TERMS_NO = "terms-no";
    public static final String RUN_HEAD = "run-head";
    public static final String RUN_TITLE = "run-title";
    public static final String RUN_PHASE = "run-phase";
    public static final String RUN_WAITS_FOR = "run-waits-for";
    public static final String RUN_COUNTDOWN = "run-countdown";
    public static final String RUN_ROUNDS = "run-rounds";
    public static final String RUN_TRAFFIC = "run-traffic";
    public static final String RUN_PROGRESS = "run-progress";
    public static final String RUN_INVITES = "run-invites";
    public static final String SITES = "sites";
    public static final String SITE_PAUSE = "site-pause";
    public static final String SITE_REMOVE = "site-remove";
    public static final String SITE_ADMIT = "site-admit";
    public static final String SITE_INVITE = "site-invite";
    public static final String SITE_STANDING = "site-standing";
    public static final String RUN_JUDGE = "run-judge";
    public static final String CONFUSION = "confusion";
    public static final String CHART_ACROSS = "chart-across";
    public static final String CHART_ACCURACY = "chart-accuracy";
    public static final String CHART_LOSS = "chart-loss";
    public static final String CHART_TRADE = "chart-trade";
    public static final String CHART_MEGABYTES = "chart-megabytes";
    public static final String RUN_PAUSE = "run-pause";
    public static final String LEDGER = "ledger";
    public static final String LEDGER_HOLD = "ledger-hold";
    public static final String LEDGER_SUM = "ledger-sum";
    public static final String LEDGER_TABLE = "ledger-table";
    public static final String RUN_STOP = "run-stop";
    public static final String RUN_ANOTHER = "run-another";

    // Settings

    public static final String SETTINGS = "settings";
    public static final String THEME = "theme";
    public static final String LANGUAGE = "language";
    public static final String SCALE = "scale";
    public static final String ANNOTATOR = "annotator";
    public static final String BUDGET_SHARE = "budget-share";
    public static final String AUDIT_SHARE = "audit-share";

    // Runs

    public static final String RUNS = "runs";
    public static final String RUNS_TABLE = "runs-table";
    public static final String RUNS_CHART = "runs-chart";
    public static final String RUNS_MEASURE = "runs-measure";
    public static final String RUNS_ACROSS = "runs-across";
    public static final String RUNS_SMOOTHING = "runs-smoothing";
    public static final String RUNS_DIFFERENCES = "runs-differences";
    public static final String RUN_CARD = "run-card";
    public static final String RUN_TAGS = "run-tags";
    public static final String RUN_WORDS = "run-words";
    public static final String RUN_ASK = "run-ask";
    public static final String RUN_LOOK = "run-look";
    public static final String RUN_MODEL = "run-model";
    public static final String RUN_AGAIN = "run-again";
    public static final String RUN_SAID = "run-said";
    public static final String RUN_CONFUSION = "run-confusion";
    public static final String EXPORT_FOLDER = "export-folder";
    public static final String EXPORT = "export";
    public static final String MODEL_NOTE = "model-note";
    public static final String RUNS_NOTE = "runs-note";

    private Ids() {}
}
