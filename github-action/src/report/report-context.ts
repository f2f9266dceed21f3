/** When a scan ran. */
export interface ScanTimes {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** Why a scan was not completed: a report says so instead of looking clean. */
export interface Failure {
  readonly message: string;
}
