// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions and medians that stand around the table: counted in a job, one at a time, the newest wish
// last. Those over all subjects are kept for as long as the view is the same.
#pragma once

#include "explore/summaries.h"
#include "jobs/open_workspace.h"
#include "pages/subjects/subject_model.h"

#include <QObject>

#include <map>

namespace dramatis::ui
{

inline constexpr std::size_t shownBins = 40; ///< of a brush of about 200 px and of every header

class SubjectFigures : public QObject
{
    Q_OBJECT
public:
    explicit SubjectFigures(jobs::OpenWorkspace &workspace, QObject *parent = nullptr);

    struct Wish {
        Shown shown;
        std::vector<std::size_t> ofAll;   ///< signals whose distribution over all subjects is shown
        std::vector<std::size_t> ofShown; ///< … over the rows of the answer too
        std::vector<std::size_t> medians;
    };
    /// changed() when they are there. What is known at once is there at once.
    void want(Wish wish);

    /// Null while it is not known.
    [[nodiscard]] const explore::Histogram *ofAll(std::size_t signal) const;
    /// Of the answer that is shown or, while that is counted, of the one before.
    [[nodiscard]] const explore::Histogram *ofShown(std::size_t signal) const;
    /// Of the same answer; NaN without a value.
    [[nodiscard]] std::optional<double> median(std::size_t signal) const;

Q_SIGNALS:
    void changed();

private:
    using Histograms = std::map<std::size_t, explore::Histogram>;
    struct Figures {
        std::shared_ptr<const explore::Answer> answer;
        Histograms ofAll;
        Histograms ofShown;
        std::map<std::size_t, double> medians;
    };
    static Result<Figures> count(const Wish &wish, Histograms known, const JobContext &job);
    void start();

    jobs::OpenWorkspace &m_workspace;
    Wish m_wish;
    bool m_running = false;
    bool m_again = false;
    const explore::RunView *m_view = nullptr; ///< whose figures these are; only compared
    std::size_t m_window = 0;
    Figures m_figures;
};

} // namespace dramatis::ui
