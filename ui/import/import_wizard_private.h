// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the import wizard and what they do with each other. All of it follows one value, the plan: a
// part tells what the operator did, the plan changes, all parts show it anew.
#pragma once

#include "import/import_plan.h"
#include "import/import_wizard.h"

#include <QTimer>

#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;

namespace dramatis::ui
{

class DialectForm;
class FieldForm;
class FileList;
class ForecastView;
class MappingPane;
class NoticeStrip;
class Pane;
class PreviewPane;
class QuestionsPane;
class SavedMappingBox;
class StepsBar;
class TakeOptions;

struct ImportWizard::Private {
    enum Step { Files, Dialect, Mapping, Forecast, Write };
    enum Page { MappingPage, ForecastPage };

    explicit Private(ImportWizard &wizard);

    // Put together (import_wizard_parts.cpp).
    QWidget *createHead();
    QWidget *createMappingPage();
    QWidget *createFiles();
    QWidget *createDialect();
    QWidget *createSaveRow();
    QWidget *createFoot();
    void connectFiles();
    void connectMapping();
    void connectFoot();

    // Shown.
    [[nodiscard]] FileDraft *file() { return plan.find(current); }
    void show();
    void showFile();
    void showSteps();
    void showButtons();
    void choose(int id);
    /// The operator changed something of the current file.
    void changed();

    // Done by jobs (import_wizard_jobs.cpp).
    void look();
    void takeFound(int id, std::vector<importing::Inspection> found);
    void lookEnded(const jobs::JobState &state);
    void preview();
    void forecast();
    void takeForecast(const Result<importing::ImportReport> &report);
    void stopForecast();

    // Steps.
    [[nodiscard]] Step now() const;
    [[nodiscard]] bool isDoubtful() const;
    void goTo(int step);
    void goOn();
    void import();
    void clear();
    void addFiles();
    void askTitle();
    void saveMapping();

    ImportWizard &q;
    jobs::OpenWorkspace &workspace;
    ImportPlan plan;
    int current = 0;
    int generation = 0; ///< answers to questions of an earlier begin() are dropped
    int lookJob = 0;
    int lookedAt = 0; ///< file
    int forecastJob = 0;
    std::int64_t forecastRows = -1; ///< -1: there is no forecast
    bool withoutWorkspace = false;
    int nextShown = 0;          ///< file whose open questions "Next" has led to
    std::set<int> dialectsSeen; ///< files whose doubtful dialect the operator has passed
    QTimer previewSoon;

    QLabel *remark = nullptr;
    StepsBar *steps = nullptr;
    SavedMappingBox *saved = nullptr;
    NoticeStrip *note = nullptr;
    QStackedLayout *stack = nullptr;
    FileList *files = nullptr;
    QListView *fileView = nullptr;
    QPushButton *removeButton = nullptr;
    DialectForm *dialect = nullptr;
    Pane *dialectPane = nullptr;
    MappingPane *mapping = nullptr;
    QuestionsPane *questions = nullptr;
    FieldForm *form = nullptr;
    PreviewPane *rows = nullptr;
    ForecastView *forecastView = nullptr;
    TakeOptions *options = nullptr;
    QWidget *saveRow = nullptr;
    QLineEdit *title = nullptr;
    QPushButton *cancel = nullptr;
    QPushButton *saveAs = nullptr;
    QPushButton *back = nullptr;
    QPushButton *next = nullptr;
    QPushButton *primary = nullptr;
};

} // namespace dramatis::ui
