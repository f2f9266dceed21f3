/**
 * A number of any size and precision, without loss: a bigint where it is a whole number, else its
 * decimal text (`"0.1"`, `"1e400"`), the way Terraform itself sends what a float64 cannot hold.
 */
export type CtyNumber = bigint | number | string;
